//go:build linux

// Command init is the only program of the emulated machine: it runs the tests listed in /tests
// and turns the machine off.
package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

func main() {
	err := runAll("/tests")
	if err != nil {
		fmt.Println("amx: FAIL:", err)
	} else {
		fmt.Println("amx: PASS")
	}
	time.Sleep(time.Second) // what was printed is still on its way
	syscall.Reboot(syscall.LINUX_REBOOT_CMD_POWER_OFF)
}

// runAll runs the commands that a file lists, one a line, each in its program's folder.
func runAll(path string) error {
	for kind, at := range map[string]string{"proc": "/proc", "devtmpfs": "/dev"} {
		if err := syscall.Mount(kind, at, kind, 0, ""); err != nil {
			return fmt.Errorf("mount %s: %w", at, err)
		}
	}
	list, err := os.Open(path)
	if err != nil {
		return err
	}
	defer list.Close()
	commands := bufio.NewScanner(list)
	for commands.Scan() {
		fmt.Println(commands.Text())
		words := strings.Fields(commands.Text())
		command := exec.Command(words[0], words[1:]...)
		command.Dir, command.Stdout, command.Stderr = filepath.Dir(words[0]), os.Stdout, os.Stderr
		command.Env = []string{"OPML_KERNELS=amx", "HOME=/tmp"}
		if err := command.Run(); err != nil {
			return err
		}
	}
	return commands.Err()
}
